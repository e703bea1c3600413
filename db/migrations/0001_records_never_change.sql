CREATE TRIGGER `events_refuse_update` BEFORE UPDATE ON `events`
BEGIN SELECT RAISE(ABORT, 'The audit chain is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `events_refuse_delete` BEFORE DELETE ON `events`
BEGIN SELECT RAISE(ABORT, 'The audit chain is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `letters_stay_issued` BEFORE UPDATE ON `letters`
WHEN OLD.status = 'issued' AND (
  NEW.status IS NOT OLD.status OR NEW.body IS NOT OLD.body OR NEW.frame IS NOT OLD.frame OR NEW.document_number IS NOT OLD.document_number
  OR NEW.dated_on IS NOT OLD.dated_on OR NEW.issued_at IS NOT OLD.issued_at OR NEW.issued_by IS NOT OLD.issued_by
  OR NEW.document_id IS NOT OLD.document_id OR NEW.sha256 IS NOT OLD.sha256)
BEGIN SELECT RAISE(ABORT, 'An issued letter never changes'); END;--> statement-breakpoint
CREATE TRIGGER `letters_stay` BEFORE DELETE ON `letters` WHEN OLD.status = 'issued'
BEGIN SELECT RAISE(ABORT, 'An issued letter never changes'); END;
