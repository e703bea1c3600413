ALTER TABLE `documents` ADD `taken_out` text;--> statement-breakpoint
ALTER TABLE `letters` ADD `earlier` text;