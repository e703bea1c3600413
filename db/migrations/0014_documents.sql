CREATE TABLE `document_texts` (
	`document_id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`state` text NOT NULL,
	`gap` text,
	`reader` integer NOT NULL,
	`read_at` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_texts_by_reader` ON `document_texts` (`reader`);--> statement-breakpoint
ALTER TABLE `documents` ADD `category` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `documents` ADD `version_of` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `documents` ADD `readers` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `destroy_by` text;