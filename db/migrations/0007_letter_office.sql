CREATE TABLE `letter_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`regime` text NOT NULL,
	`letter_id` text NOT NULL,
	`language` text NOT NULL,
	`version` integer NOT NULL,
	`text` text NOT NULL,
	`note` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_templates_one_each` ON `letter_templates` (`regime`,`letter_id`,`language`,`version`);--> statement-breakpoint
CREATE TABLE `office_images` (
	`id` text PRIMARY KEY NOT NULL,
	`media_type` text NOT NULL,
	`bytes` blob NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `letters` ADD `approval` text;--> statement-breakpoint
ALTER TABLE `letters` ADD `enclosures` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `letters` ADD `letterhead_id` text;--> statement-breakpoint
ALTER TABLE `letters` ADD `template_id` text REFERENCES letter_templates(id);--> statement-breakpoint
ALTER TABLE `letters` ADD `delivery` text;--> statement-breakpoint
CREATE INDEX `letters_by_issue` ON `letters` (`issued_at`,`id`);--> statement-breakpoint
DROP TRIGGER `letters_stay_issued`;--> statement-breakpoint
CREATE TRIGGER `letters_stay_issued` BEFORE UPDATE ON `letters`
WHEN OLD.status IN ('issued', 'void') AND (
  NEW.body IS NOT OLD.body OR NEW.frame IS NOT OLD.frame OR NEW.document_number IS NOT OLD.document_number
  OR NEW.dated_on IS NOT OLD.dated_on OR NEW.issued_at IS NOT OLD.issued_at OR NEW.issued_by IS NOT OLD.issued_by
  OR NEW.document_id IS NOT OLD.document_id OR NEW.sha256 IS NOT OLD.sha256 OR NEW.replaces IS NOT OLD.replaces
  OR NEW.approval IS NOT OLD.approval OR NEW.enclosures IS NOT OLD.enclosures
  OR NEW.letterhead_id IS NOT OLD.letterhead_id OR NEW.template_id IS NOT OLD.template_id
  OR NEW.status NOT IN (OLD.status, 'void') OR (NEW.status = 'void') IS NOT (NEW.voided IS NOT NULL)
  OR (NEW.status = 'void' AND NEW.dispatch IS NOT NULL)
  OR (OLD.status = 'void' AND (NEW.voided IS NOT OLD.voided OR NEW.reply_by IS NOT OLD.reply_by)))
BEGIN SELECT RAISE(ABORT, 'An issued letter never changes'); END;--> statement-breakpoint
CREATE TRIGGER `letter_templates_stay` BEFORE UPDATE ON `letter_templates`
BEGIN SELECT RAISE(ABORT, 'A version of a template never changes'); END;--> statement-breakpoint
CREATE TRIGGER `office_images_stay` BEFORE UPDATE ON `office_images`
BEGIN SELECT RAISE(ABORT, 'A picture never changes'); END;
