ALTER TYPE public.state RENAME TO state_dado_old;

CREATE TYPE public.state AS ENUM ('new', 'paid');

ALTER TABLE public.orders ALTER COLUMN state DROP DEFAULT;

ALTER TABLE public.orders ALTER COLUMN state TYPE public.state USING state::text::public.state;

ALTER TABLE public.orders ALTER COLUMN state SET DEFAULT 'new'::public.state;

ALTER TABLE public.orders ALTER COLUMN history TYPE public.state[] USING history::text[]::public.state[];

DROP TYPE public.state_dado_old;
