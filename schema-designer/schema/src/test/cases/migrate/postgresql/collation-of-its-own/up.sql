ALTER TABLE public.t ALTER COLUMN name TYPE text COLLATE public.plain;

CREATE COLLATION public.plain (PROVIDER = libc, LOCALE = 'C');
