CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`year` integer NOT NULL,
	`serial` integer NOT NULL,
	`received_on` text NOT NULL,
	`channel` text NOT NULL,
	`language` text NOT NULL,
	`requester_role` text NOT NULL,
	`subject` text NOT NULL,
	`inquiry` text NOT NULL,
	`message_id` text,
	`created_at` text NOT NULL,
	`closed_on` text,
	`close_reason` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_number_unique` ON `cases` (`number`);--> statement-breakpoint
CREATE INDEX `cases_by_closed` ON `cases` (`closed_on`,`received_on`);--> statement-breakpoint
CREATE TABLE `document_chunks` (
	`document_id` text NOT NULL,
	`position` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`document_id`, `position`),
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`created_at` text NOT NULL,
	`destroy_on` text,
	`destroyed_at` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `documents_by_case` ON `documents` (`case_id`);--> statement-breakpoint
CREATE TABLE `number_series` (
	`name` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `parties` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`role` text NOT NULL,
	`agent_kind` text,
	`name` text NOT NULL,
	`reading` text NOT NULL,
	`organisation` text NOT NULL,
	`postal_code` text NOT NULL,
	`address` text NOT NULL,
	`email` text NOT NULL,
	`phone` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `parties_by_case` ON `parties` (`case_id`);--> statement-breakpoint
CREATE TABLE `requests` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`regime` text NOT NULL,
	`pack_version` text NOT NULL,
	`type` text NOT NULL,
	`asked` text NOT NULL,
	`method_wanted` text NOT NULL,
	`search_note` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `requests_by_case` ON `requests` (`case_id`);--> statement-breakpoint
CREATE TABLE `events` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`case_id` text,
	`kind` text NOT NULL,
	`detail` text NOT NULL,
	`prev` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `events_by_case` ON `events` (`case_id`,`seq`);--> statement-breakpoint
CREATE TABLE `values` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`changed_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `answers` (
	`request_id` text NOT NULL,
	`item_id` text NOT NULL,
	`question_id` text NOT NULL,
	`value` text NOT NULL,
	`facts` text NOT NULL,
	`reason` text NOT NULL,
	`part` text NOT NULL,
	`answered_by` text NOT NULL,
	`answered_at` text NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answers_one_each` ON `answers` (`request_id`,`item_id`,`question_id`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`subject` text NOT NULL,
	`method` text NOT NULL,
	`issued_on` text,
	`seen_on` text NOT NULL,
	`checked_by` text NOT NULL,
	`accepted` integer NOT NULL,
	`note` text NOT NULL,
	`document_id` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_by_case` ON `evidence` (`case_id`);--> statement-breakpoint
CREATE TABLE `identity_checks` (
	`case_id` text NOT NULL,
	`subject` text NOT NULL,
	`comparison` text NOT NULL,
	`result` text NOT NULL,
	`level` integer NOT NULL,
	`reason` text NOT NULL,
	`decided_on` text,
	`decided_by` text NOT NULL,
	`decided_at` text,
	PRIMARY KEY(`case_id`, `subject`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `items` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`system` text NOT NULL,
	`source` text NOT NULL,
	`content` text NOT NULL,
	`third_party` text NOT NULL,
	`special_care` integer NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `items_by_request` ON `items` (`request_id`,`position`);--> statement-breakpoint
CREATE TABLE `letters` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`request_id` text,
	`letter_id` text NOT NULL,
	`language` text NOT NULL,
	`status` text NOT NULL,
	`body` text NOT NULL,
	`composed` text NOT NULL,
	`created_at` text NOT NULL,
	`frame` text,
	`document_number` text,
	`dated_on` text,
	`issued_at` text,
	`issued_by` text,
	`document_id` text,
	`sha256` text,
	`dispatch` text,
	`reply_by` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letters_document_number_unique` ON `letters` (`document_number`);--> statement-breakpoint
CREATE INDEX `letters_by_case` ON `letters` (`case_id`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`request_id` text NOT NULL,
	`reviewer` text NOT NULL,
	`remark` text NOT NULL,
	`decision` text NOT NULL,
	`reviewed_at` text NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reviews_by_request` ON `reviews` (`request_id`);