ALTER TABLE `letters` ADD `voided` text;--> statement-breakpoint
ALTER TABLE `letters` ADD `replaces` text REFERENCES letters(id);--> statement-breakpoint
DROP TRIGGER `letters_stay_issued`;--> statement-breakpoint
CREATE TRIGGER `letters_stay_issued` BEFORE UPDATE ON `letters`
WHEN OLD.status IN ('issued', 'void') AND (
  NEW.body IS NOT OLD.body OR NEW.frame IS NOT OLD.frame OR NEW.document_number IS NOT OLD.document_number
  OR NEW.dated_on IS NOT OLD.dated_on OR NEW.issued_at IS NOT OLD.issued_at OR NEW.issued_by IS NOT OLD.issued_by
  OR NEW.document_id IS NOT OLD.document_id OR NEW.sha256 IS NOT OLD.sha256 OR NEW.replaces IS NOT OLD.replaces
  OR NEW.status NOT IN (OLD.status, 'void') OR (NEW.status = 'void') IS NOT (NEW.voided IS NOT NULL)
  OR (NEW.status = 'void' AND NEW.dispatch IS NOT NULL)
  OR (OLD.status = 'void' AND (NEW.voided IS NOT OLD.voided OR NEW.reply_by IS NOT OLD.reply_by)))
BEGIN SELECT RAISE(ABORT, 'An issued letter never changes'); END;--> statement-breakpoint
DROP TRIGGER `letters_stay`;--> statement-breakpoint
CREATE TRIGGER `letters_stay` BEFORE DELETE ON `letters`
WHEN OLD.status IN ('issued', 'void') AND NOT EXISTS (SELECT 1 FROM `destroyed_cases` WHERE `id` = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'An issued letter never changes'); END;
