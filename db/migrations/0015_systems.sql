CREATE TABLE `system_searches` (
	`case_id` text NOT NULL,
	`system_id` text NOT NULL,
	`name` text NOT NULL,
	`result` text NOT NULL,
	`searched_on` text NOT NULL,
	`searched_by` text NOT NULL,
	PRIMARY KEY(`case_id`, `system_id`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
