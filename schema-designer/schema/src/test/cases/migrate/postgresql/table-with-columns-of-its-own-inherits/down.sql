ALTER TABLE public.derived ALTER COLUMN extra TYPE text;

ALTER TABLE public.derived ALTER COLUMN name SET DEFAULT 'y'::character varying;

ALTER TABLE ONLY public.base ALTER COLUMN name DROP DEFAULT;

ALTER TABLE public.derived ALTER COLUMN name DROP DEFAULT;

ALTER TABLE public.base ALTER COLUMN name TYPE character varying(20);

ALTER TABLE ONLY public.base ALTER COLUMN name SET DEFAULT 'x'::character varying;

ALTER TABLE public.derived ALTER COLUMN name SET DEFAULT 'y'::character varying;

ALTER TABLE public.base RENAME COLUMN new TO old;
