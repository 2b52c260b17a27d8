ALTER TABLE public.accounts ALTER COLUMN state DROP DEFAULT;

ALTER TABLE public.accounts ALTER COLUMN state TYPE text;

ALTER TABLE public.accounts ALTER COLUMN state SET DEFAULT 'open'::text;

DROP TYPE public.account_state;
