CREATE INDEX `events_by_kind` ON `events` (`kind`,`seq`);--> statement-breakpoint
CREATE INDEX `events_by_actor` ON `events` (`actor`,`seq`);--> statement-breakpoint
CREATE INDEX `events_by_time` ON `events` (`at`,`seq`);