CREATE TABLE `case_summaries` (
	`case_id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`number_key` integer NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`search` text NOT NULL,
	`types` text NOT NULL,
	`pack` text NOT NULL,
	`received_on` text NOT NULL,
	`channel` text NOT NULL,
	`is_open` integer NOT NULL,
	`closed_on` text,
	`stage` text NOT NULL,
	`stage_rank` integer NOT NULL,
	`next` text NOT NULL,
	`next_rank` integer NOT NULL,
	`due_rule` text,
	`due_on` text,
	`ours_by` text,
	`due_key` text NOT NULL,
	`day_list` text,
	`day` text NOT NULL,
	`mark` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_summaries_open` ON `case_summaries` (`is_open`);--> statement-breakpoint
CREATE INDEX `case_summaries_by_number` ON `case_summaries` (`is_open`,`number_key`,`stage_rank`,`types`,`channel`,`ours_by`);--> statement-breakpoint
CREATE INDEX `case_summaries_by_name` ON `case_summaries` (`is_open`,`name_key`,`number_key`,`stage_rank`,`types`,`channel`,`ours_by`);--> statement-breakpoint
CREATE INDEX `case_summaries_by_types` ON `case_summaries` (`is_open`,`types`,`number_key`,`stage_rank`,`channel`,`ours_by`);--> statement-breakpoint
CREATE INDEX `case_summaries_by_stage` ON `case_summaries` (`is_open`,`stage_rank`,`number_key`,`types`,`channel`,`ours_by`);--> statement-breakpoint
CREATE INDEX `case_summaries_by_next` ON `case_summaries` (`is_open`,`next_rank`,`number_key`,`stage_rank`,`types`,`channel`,`ours_by`);--> statement-breakpoint
CREATE INDEX `case_summaries_by_due` ON `case_summaries` (`is_open`,`due_key`,`number_key`,`stage_rank`,`types`,`channel`,`ours_by`);--> statement-breakpoint
CREATE INDEX `case_summaries_by_received` ON `case_summaries` (`is_open`,`received_on`,`number_key`,`stage_rank`,`types`,`channel`,`ours_by`);--> statement-breakpoint
CREATE INDEX `case_summaries_by_words` ON `case_summaries` (`is_open`,`search`,`stage_rank`,`types`,`channel`,`ours_by`);--> statement-breakpoint
CREATE INDEX `case_summaries_by_list` ON `case_summaries` (`day_list`,`due_key`,`number_key`);--> statement-breakpoint
INSERT INTO `case_summaries`
SELECT c.id, c.number, c.year * 10000000 + c.serial, coalesce(p.name, ''), lower(coalesce(nullif(p.reading, ''), p.name, '')),
  lower(c.number || ' ' || coalesce(p.name || ' ' || p.reading || ' ' || p.email, '')),
  ' ' || (SELECT group_concat(t.type, ' ') FROM requests t WHERE t.case_id = c.id) || ' ',
  r.regime || coalesce('/' || r.variant, ''), c.received_on, c.channel, c.closed_on IS NULL, c.closed_on,
  '', 0, '', 0, NULL, NULL, NULL, coalesce('~' || c.closed_on, '9999-12-31'), NULL, '', ''
FROM cases c
JOIN requests r ON r.rowid = (SELECT min(rowid) FROM requests WHERE case_id = c.id)
LEFT JOIN parties p ON p.rowid = (SELECT min(rowid) FROM parties WHERE case_id = c.id AND role = 'principal')
WHERE NOT EXISTS (SELECT 1 FROM case_summaries s WHERE s.case_id = c.id);
