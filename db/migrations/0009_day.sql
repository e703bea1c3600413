CREATE TABLE `case_dates` (
	`case_id` text NOT NULL,
	`rule` text NOT NULL,
	`on_day` text NOT NULL,
	`is_ours` integer NOT NULL,
	`is_provisional` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_dates_by_case` ON `case_dates` (`case_id`);--> statement-breakpoint
CREATE INDEX `case_dates_by_day` ON `case_dates` (`on_day`,`case_id`,`rule`,`is_ours`,`is_provisional`);--> statement-breakpoint
CREATE INDEX `case_dates_destroyed` ON `case_dates` (`rule`,`on_day`,`case_id`) WHERE rule >= 'destroy' AND rule < 'destroy0';--> statement-breakpoint
CREATE TABLE `tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text,
	`title` text NOT NULL,
	`note` text NOT NULL,
	`due_on` text,
	`assignee` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`done_at` text,
	`done_by` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tasks_by_case` ON `tasks` (`case_id`);--> statement-breakpoint
CREATE INDEX `tasks_by_day` ON `tasks` (`done_at`,`due_on`,`assignee`);--> statement-breakpoint
CREATE INDEX `letters_drafted` ON `letters` (`created_at`) WHERE status = 'draft';--> statement-breakpoint
CREATE INDEX `letters_returned` ON `letters` (`issued_at`) WHERE instr(delivery, '"outcome":"returned"') > 0;