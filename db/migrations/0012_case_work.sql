CREATE TABLE `case_labels` (
	`case_id` text NOT NULL,
	`label` text NOT NULL,
	PRIMARY KEY(`case_id`, `label`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
DROP INDEX `case_summaries_by_number`;--> statement-breakpoint
DROP INDEX `case_summaries_by_name`;--> statement-breakpoint
DROP INDEX `case_summaries_by_types`;--> statement-breakpoint
DROP INDEX `case_summaries_by_stage`;--> statement-breakpoint
DROP INDEX `case_summaries_by_next`;--> statement-breakpoint
DROP INDEX `case_summaries_by_due`;--> statement-breakpoint
DROP INDEX `case_summaries_by_received`;--> statement-breakpoint
DROP INDEX `case_summaries_by_words`;--> statement-breakpoint
ALTER TABLE `case_summaries` ADD `assignee` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `case_summaries` ADD `labels` text DEFAULT ' ' NOT NULL;--> statement-breakpoint
CREATE INDEX `case_summaries_by_number` ON `case_summaries` (`is_open`,`number_key`,`stage_rank`,`types`,`channel`,`ours_by`,`assignee`,`labels`);--> statement-breakpoint
CREATE INDEX `case_summaries_by_name` ON `case_summaries` (`is_open`,`name_key`,`number_key`,`stage_rank`,`types`,`channel`,`ours_by`,`assignee`,`labels`);--> statement-breakpoint
CREATE INDEX `case_summaries_by_types` ON `case_summaries` (`is_open`,`types`,`number_key`,`stage_rank`,`channel`,`ours_by`,`assignee`,`labels`);--> statement-breakpoint
CREATE INDEX `case_summaries_by_stage` ON `case_summaries` (`is_open`,`stage_rank`,`number_key`,`types`,`channel`,`ours_by`,`assignee`,`labels`);--> statement-breakpoint
CREATE INDEX `case_summaries_by_next` ON `case_summaries` (`is_open`,`next_rank`,`number_key`,`stage_rank`,`types`,`channel`,`ours_by`,`assignee`,`labels`);--> statement-breakpoint
CREATE INDEX `case_summaries_by_due` ON `case_summaries` (`is_open`,`due_key`,`number_key`,`stage_rank`,`types`,`channel`,`ours_by`,`assignee`,`labels`);--> statement-breakpoint
CREATE INDEX `case_summaries_by_received` ON `case_summaries` (`is_open`,`received_on`,`number_key`,`stage_rank`,`types`,`channel`,`ours_by`,`assignee`,`labels`);--> statement-breakpoint
CREATE INDEX `case_summaries_by_words` ON `case_summaries` (`is_open`,`search`,`stage_rank`,`types`,`channel`,`ours_by`,`assignee`,`labels`);--> statement-breakpoint
ALTER TABLE `cases` ADD `assignee` text DEFAULT '' NOT NULL;