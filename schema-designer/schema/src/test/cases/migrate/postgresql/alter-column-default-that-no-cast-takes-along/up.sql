CREATE TYPE public.account_state AS ENUM ('open', 'closed');

ALTER TABLE public.accounts ALTER COLUMN state DROP DEFAULT;

ALTER TABLE public.accounts ALTER COLUMN state TYPE public.account_state USING state::public.account_state;

ALTER TABLE public.accounts ALTER COLUMN state SET DEFAULT 'open'::public.account_state;
