CREATE TABLE `case_counts` (
	`is_open` integer NOT NULL,
	`stage_rank` integer NOT NULL,
	`types` text NOT NULL,
	`channel` text NOT NULL,
	`assignee` text NOT NULL,
	`labels` text NOT NULL,
	`cases` integer NOT NULL,
	PRIMARY KEY(`is_open`, `stage_rank`, `types`, `channel`, `assignee`, `labels`)
);
--> statement-breakpoint
CREATE TABLE `case_due_counts` (
	`is_open` integer NOT NULL,
	`pack` text NOT NULL,
	`ours_by` text NOT NULL,
	`cases` integer NOT NULL,
	PRIMARY KEY(`is_open`, `ours_by`, `pack`)
);
--> statement-breakpoint
DROP INDEX `case_summaries_open`;--> statement-breakpoint
CREATE INDEX `evidence_by_document` ON `evidence` (`document_id`);--> statement-breakpoint
CREATE INDEX `letters_by_request` ON `letters` (`request_id`);--> statement-breakpoint
CREATE INDEX `letters_by_document` ON `letters` (`document_id`);--> statement-breakpoint
CREATE INDEX `letters_by_replaced` ON `letters` (`replaces`);--> statement-breakpoint
CREATE TRIGGER `case_summaries_counted` AFTER INSERT ON `case_summaries` BEGIN
	INSERT INTO `case_counts` (`is_open`, `stage_rank`, `types`, `channel`, `assignee`, `labels`, `cases`) VALUES (new.`is_open`, new.`stage_rank`, new.`types`, new.`channel`, new.`assignee`, new.`labels`, 1)
		ON CONFLICT (`is_open`, `stage_rank`, `types`, `channel`, `assignee`, `labels`) DO UPDATE SET `cases` = `cases` + 1;
	INSERT INTO `case_due_counts` (`is_open`, `ours_by`, `pack`, `cases`) SELECT new.`is_open`, new.`ours_by`, new.`pack`, 1
		WHERE new.`ours_by` IS NOT NULL
		ON CONFLICT (`is_open`, `ours_by`, `pack`) DO UPDATE SET `cases` = `cases` + 1;
END;--> statement-breakpoint
CREATE TRIGGER `case_summaries_uncounted` AFTER DELETE ON `case_summaries` BEGIN
	UPDATE `case_counts` SET `cases` = `cases` - 1 WHERE `is_open` = old.`is_open` AND `stage_rank` = old.`stage_rank` AND `types` = old.`types` AND `channel` = old.`channel` AND `assignee` = old.`assignee` AND `labels` = old.`labels`;
	DELETE FROM `case_counts` WHERE `is_open` = old.`is_open` AND `stage_rank` = old.`stage_rank` AND `types` = old.`types` AND `channel` = old.`channel` AND `assignee` = old.`assignee` AND `labels` = old.`labels` AND `cases` < 1;
	UPDATE `case_due_counts` SET `cases` = `cases` - 1 WHERE `is_open` = old.`is_open` AND `ours_by` = old.`ours_by` AND `pack` = old.`pack`;
	DELETE FROM `case_due_counts` WHERE `is_open` = old.`is_open` AND `ours_by` = old.`ours_by` AND `pack` = old.`pack` AND `cases` < 1;
END;--> statement-breakpoint
CREATE TRIGGER `case_summaries_recounted` AFTER UPDATE ON `case_summaries`
WHEN old.`is_open` IS NOT new.`is_open` OR old.`stage_rank` IS NOT new.`stage_rank` OR old.`types` IS NOT new.`types` OR old.`channel` IS NOT new.`channel` OR old.`assignee` IS NOT new.`assignee` OR old.`labels` IS NOT new.`labels` BEGIN
	UPDATE `case_counts` SET `cases` = `cases` - 1 WHERE `is_open` = old.`is_open` AND `stage_rank` = old.`stage_rank` AND `types` = old.`types` AND `channel` = old.`channel` AND `assignee` = old.`assignee` AND `labels` = old.`labels`;
	DELETE FROM `case_counts` WHERE `is_open` = old.`is_open` AND `stage_rank` = old.`stage_rank` AND `types` = old.`types` AND `channel` = old.`channel` AND `assignee` = old.`assignee` AND `labels` = old.`labels` AND `cases` < 1;
	INSERT INTO `case_counts` (`is_open`, `stage_rank`, `types`, `channel`, `assignee`, `labels`, `cases`) VALUES (new.`is_open`, new.`stage_rank`, new.`types`, new.`channel`, new.`assignee`, new.`labels`, 1)
		ON CONFLICT (`is_open`, `stage_rank`, `types`, `channel`, `assignee`, `labels`) DO UPDATE SET `cases` = `cases` + 1;
END;--> statement-breakpoint
CREATE TRIGGER `case_summaries_due_recounted` AFTER UPDATE ON `case_summaries`
WHEN old.`is_open` IS NOT new.`is_open` OR old.`ours_by` IS NOT new.`ours_by` OR old.`pack` IS NOT new.`pack` BEGIN
	UPDATE `case_due_counts` SET `cases` = `cases` - 1 WHERE `is_open` = old.`is_open` AND `ours_by` = old.`ours_by` AND `pack` = old.`pack`;
	DELETE FROM `case_due_counts` WHERE `is_open` = old.`is_open` AND `ours_by` = old.`ours_by` AND `pack` = old.`pack` AND `cases` < 1;
	INSERT INTO `case_due_counts` (`is_open`, `ours_by`, `pack`, `cases`) SELECT new.`is_open`, new.`ours_by`, new.`pack`, 1
		WHERE new.`ours_by` IS NOT NULL
		ON CONFLICT (`is_open`, `ours_by`, `pack`) DO UPDATE SET `cases` = `cases` + 1;
END;--> statement-breakpoint
INSERT INTO `case_counts` (`is_open`, `stage_rank`, `types`, `channel`, `assignee`, `labels`, `cases`)
SELECT `is_open`, `stage_rank`, `types`, `channel`, `assignee`, `labels`, count(*) FROM `case_summaries` GROUP BY `is_open`, `stage_rank`, `types`, `channel`, `assignee`, `labels`;--> statement-breakpoint
INSERT INTO `case_due_counts` (`is_open`, `ours_by`, `pack`, `cases`)
SELECT `is_open`, `ours_by`, `pack`, count(*) FROM `case_summaries` WHERE `ours_by` IS NOT NULL GROUP BY `is_open`, `ours_by`, `pack`;
