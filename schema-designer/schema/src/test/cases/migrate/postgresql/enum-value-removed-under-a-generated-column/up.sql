ALTER TABLE public.orders DROP COLUMN open;

ALTER TYPE public.state RENAME TO state_dado_old;

CREATE TYPE public.state AS ENUM ('new', 'paid');

ALTER TABLE public.orders ALTER COLUMN state TYPE public.state USING state::text::public.state;

DROP TYPE public.state_dado_old;

ALTER TABLE public.orders ADD COLUMN open boolean GENERATED ALWAYS AS (state = 'new'::public.state) STORED;
