CREATE TABLE `case_transfers` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`from_id` text NOT NULL,
	`into_id` text NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`seq` integer NOT NULL,
	`moved` text NOT NULL,
	FOREIGN KEY (`from_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`into_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_transfers_by_from` ON `case_transfers` (`from_id`);--> statement-breakpoint
CREATE INDEX `case_transfers_by_into` ON `case_transfers` (`into_id`);