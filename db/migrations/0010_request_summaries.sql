CREATE TABLE `destroyed_counts` (
	`pack` text NOT NULL,
	`type` text NOT NULL,
	`channel` text NOT NULL,
	`received_month` text NOT NULL,
	`ended_month` text NOT NULL,
	`result` text NOT NULL,
	`days` integer NOT NULL,
	`days_counted` integer NOT NULL,
	`late_law` integer NOT NULL,
	`late_own` integer NOT NULL,
	`extended` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`pack`, `type`, `channel`, `received_month`, `ended_month`, `result`, `days`, `days_counted`, `late_law`, `late_own`, `extended`)
);
--> statement-breakpoint
CREATE TABLE `request_summaries` (
	`request_id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`pack` text NOT NULL,
	`type` text NOT NULL,
	`channel` text NOT NULL,
	`language` text NOT NULL,
	`role` text NOT NULL,
	`stage` text NOT NULL,
	`received_on` text NOT NULL,
	`answered_on` text,
	`ended_on` text,
	`result` text NOT NULL,
	`closed_reason` text,
	`days` integer,
	`days_counted` integer,
	`law_on` text,
	`own_on` text,
	`late_law` integer,
	`late_own` integer,
	`extended` integer NOT NULL,
	`grounds` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `request_summaries_by_case` ON `request_summaries` (`case_id`);--> statement-breakpoint
CREATE INDEX `request_summaries_received` ON `request_summaries` (`received_on`,`pack`,`type`,`channel`,`result`);--> statement-breakpoint
CREATE INDEX `request_summaries_ended` ON `request_summaries` (`ended_on`,`pack`,`type`,`channel`,`result`,`days`,`days_counted`,`late_law`,`late_own`,`extended`);--> statement-breakpoint
CREATE INDEX `request_summaries_open` ON `request_summaries` (`result`,`pack`,`type`,`channel`,`late_law`,`late_own`);