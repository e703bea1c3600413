CREATE TABLE `dismissals` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`fingerprint` text NOT NULL,
	`reason` text NOT NULL,
	`dismissed_at` text NOT NULL,
	`dismissed_by` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `dismissals_by_case` ON `dismissals` (`case_id`);--> statement-breakpoint
CREATE TABLE `extensions` (
	`request_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`decided_on` text NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `particulars` (
	`request_id` text NOT NULL,
	`item_id` text NOT NULL,
	`particular_id` text NOT NULL,
	`value` text NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `particulars_one_each` ON `particulars` (`request_id`,`item_id`,`particular_id`);--> statement-breakpoint
CREATE TABLE `pauses` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`reason` text NOT NULL,
	`asked_on` text NOT NULL,
	`answered_on` text,
	`why` text NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pauses_by_request` ON `pauses` (`request_id`);--> statement-breakpoint
CREATE TABLE `event_reasons` (
	`seq` integer PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `events`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_reasons_by_case` ON `event_reasons` (`case_id`);--> statement-breakpoint
ALTER TABLE `requests` ADD `variant` text;