ALTER TABLE public.base RENAME COLUMN old TO new;

ALTER TABLE ONLY public.base ALTER COLUMN name DROP DEFAULT;

ALTER TABLE public.derived ALTER COLUMN name DROP DEFAULT;

ALTER TABLE public.base ALTER COLUMN name TYPE text;

ALTER TABLE ONLY public.base ALTER COLUMN name SET DEFAULT 'x'::text;

ALTER TABLE public.derived ALTER COLUMN name SET DEFAULT 'y'::character varying;

ALTER TABLE public.derived ALTER COLUMN name SET DEFAULT 'y'::text;

ALTER TABLE public.derived ALTER COLUMN extra TYPE integer USING extra::integer;
