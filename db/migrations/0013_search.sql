CREATE TABLE `search_cases` (
	`case_key` integer PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_cases_case_id_unique` ON `search_cases` (`case_id`);--> statement-breakpoint
CREATE TABLE `search_names` (
	`word` text PRIMARY KEY NOT NULL,
	`reversed` text NOT NULL,
	`uses` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `search_names_reversed` ON `search_names` (`reversed`);--> statement-breakpoint
CREATE TABLE `search_units` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`field` text NOT NULL,
	`ref` text NOT NULL,
	`text` text NOT NULL,
	`key` text
);
--> statement-breakpoint
CREATE INDEX `search_units_by_key` ON `search_units` (`key`,`id`) WHERE "search_units"."key" IS NOT NULL;--> statement-breakpoint
CREATE VIRTUAL TABLE `search_index` USING fts5(`words`, content='', columnsize=0, prefix='1', tokenize='ascii');--> statement-breakpoint
INSERT INTO `search_index`(`search_index`, `rank`) VALUES ('secure-delete', 1);--> statement-breakpoint
CREATE VIRTUAL TABLE `search_terms` USING fts5vocab('search_index', 'row');
