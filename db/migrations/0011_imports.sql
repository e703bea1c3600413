CREATE TABLE `case_keys` (
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_keys_by_key` ON `case_keys` (`kind`,`key`,`case_id`);--> statement-breakpoint
CREATE INDEX `case_keys_by_case` ON `case_keys` (`case_id`);--> statement-breakpoint
CREATE TABLE `case_links` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`other_id` text NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_links_one_each` ON `case_links` (`case_id`,`other_id`);--> statement-breakpoint
CREATE INDEX `case_links_by_other` ON `case_links` (`other_id`);--> statement-breakpoint
CREATE TABLE `imported_cases` (
	`case_id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`row` integer NOT NULL,
	`row_hash` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `imported_cases_by_import` ON `imported_cases` (`import_id`,`row`);--> statement-breakpoint
CREATE INDEX `imported_cases_by_row` ON `imported_cases` (`row_hash`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`file_name` text NOT NULL,
	`kind` text NOT NULL,
	`sha256` text NOT NULL,
	`cases` integer NOT NULL,
	`rejected` integer NOT NULL,
	`undone_at` text,
	`undone_by` text,
	`kept` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `imports_by_file` ON `imports` (`sha256`);--> statement-breakpoint
CREATE INDEX `imports_by_time` ON `imports` (`at`);--> statement-breakpoint
CREATE TABLE `staged_mails` (
	`id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`position` integer NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`message` text,
	`answers` text NOT NULL,
	`document_ids` text NOT NULL,
	`problem` text
);
--> statement-breakpoint
CREATE INDEX `staged_mails_by_order` ON `staged_mails` (`at`,`position`);