CREATE TABLE `destroyed_cases` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`received_on` text NOT NULL,
	`closed_on` text NOT NULL,
	`destroyed_at` text NOT NULL,
	`destroyed_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `destructions` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`case_number` text NOT NULL,
	`document_id` text,
	`category` text NOT NULL,
	`due_on` text NOT NULL,
	`decision` text NOT NULL,
	`keep_until` text,
	`reason` text NOT NULL,
	`decided_at` text NOT NULL,
	`decided_by` text NOT NULL,
	`records` integer NOT NULL,
	`bytes` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `destructions_by_case` ON `destructions` (`case_id`);--> statement-breakpoint
CREATE INDEX `destructions_by_time` ON `destructions` (`decided_at`);--> statement-breakpoint
CREATE TABLE `legal_holds` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`reason` text NOT NULL,
	`set_at` text NOT NULL,
	`set_by` text NOT NULL,
	`lifted_at` text,
	`lifted_by` text,
	`lift_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `legal_holds_by_case` ON `legal_holds` (`case_id`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`login` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`recipient` text,
	`state` text NOT NULL,
	`created_at` text NOT NULL,
	`password_changed_at` text NOT NULL,
	`must_change_password` integer NOT NULL,
	`disabled_at` text
);
--> statement-breakpoint
CREATE TABLE `backup_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`cause` text NOT NULL,
	`folder` text NOT NULL,
	`name` text,
	`outcome` text NOT NULL,
	`problem` text
);
--> statement-breakpoint
CREATE INDEX `backup_runs_by_time` ON `backup_runs` (`at`);--> statement-breakpoint
CREATE TABLE `data_keys` (
	`retired_at` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `log_cuts` (
	`up_to` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`cut_at` text NOT NULL
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_event_reasons` (
	`seq` integer PRIMARY KEY NOT NULL,
	`case_id` text,
	`reason` text NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `events`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_event_reasons`("seq", "case_id", "reason") SELECT "seq", "case_id", "reason" FROM `event_reasons`;--> statement-breakpoint
DROP TABLE `event_reasons`;--> statement-breakpoint
ALTER TABLE `__new_event_reasons` RENAME TO `event_reasons`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `event_reasons_by_case` ON `event_reasons` (`case_id`);--> statement-breakpoint
INSERT INTO `accounts` (`login`, `name`, `role`, `recipient`, `state`, `created_at`, `password_changed_at`, `must_change_password`, `disabled_at`)
SELECT json_extract(`each`.`value`, '$.login'), json_extract(`each`.`value`, '$.name'), 'administrator', NULL, 'active', `v`.`changed_at`, `v`.`changed_at`, 0, NULL
FROM `values` AS `v`, json_each(`v`.`value`) AS `each` WHERE `v`.`name` = 'accounts';--> statement-breakpoint
DELETE FROM `values` WHERE `name` = 'accounts';--> statement-breakpoint
INSERT INTO `values` (`name`, `value`, `changed_at`)
SELECT 'policy', json_object('backups', json_object('folders', json_array(json_extract(`value`, '$.backupFolder')))), `changed_at`
FROM `values` WHERE `name` = 'settings' AND json_extract(`value`, '$.backupFolder') IS NOT NULL;--> statement-breakpoint
UPDATE `values` SET `value` = json_remove(`value`, '$.backupFolder') WHERE `name` = 'settings';--> statement-breakpoint
DROP TRIGGER `events_refuse_delete`;--> statement-breakpoint
CREATE TRIGGER `events_refuse_delete` BEFORE DELETE ON `events`
WHEN OLD.seq > coalesce((SELECT max(`up_to`) FROM `log_cuts`), 0)
BEGIN SELECT RAISE(ABORT, 'The audit chain is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `log_cuts_refuse_update` BEFORE UPDATE ON `log_cuts`
BEGIN SELECT RAISE(ABORT, 'The audit chain is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `log_cuts_refuse_delete` BEFORE DELETE ON `log_cuts`
BEGIN SELECT RAISE(ABORT, 'The audit chain is append-only'); END;--> statement-breakpoint
DROP TRIGGER `letters_stay`;--> statement-breakpoint
CREATE TRIGGER `letters_stay` BEFORE DELETE ON `letters`
WHEN OLD.status = 'issued' AND NOT EXISTS (SELECT 1 FROM `destroyed_cases` WHERE `id` = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'An issued letter never changes'); END;--> statement-breakpoint
CREATE TRIGGER `destructions_refuse_update` BEFORE UPDATE ON `destructions`
BEGIN SELECT RAISE(ABORT, 'The record of a destruction stays'); END;--> statement-breakpoint
CREATE TRIGGER `destructions_refuse_delete` BEFORE DELETE ON `destructions`
BEGIN SELECT RAISE(ABORT, 'The record of a destruction stays'); END;--> statement-breakpoint
CREATE TRIGGER `destroyed_cases_refuse_update` BEFORE UPDATE ON `destroyed_cases`
BEGIN SELECT RAISE(ABORT, 'The record of a destruction stays'); END;--> statement-breakpoint
CREATE TRIGGER `destroyed_cases_refuse_delete` BEFORE DELETE ON `destroyed_cases`
BEGIN SELECT RAISE(ABORT, 'The record of a destruction stays'); END;
