ALTER TYPE public.state RENAME TO state_dado_old;

ALTER TYPE public.entry RENAME TO entry_dado_old;

ALTER DOMAIN public.required_state RENAME TO required_state_dado_old;

CREATE TYPE public.state AS ENUM ('new', 'paid');

CREATE TYPE public.entry AS (at timestamp with time zone, state public.state);

CREATE DOMAIN public.required_state AS public.state NOT NULL;

ALTER TABLE public.orders ALTER COLUMN state TYPE public.required_state USING state::text::public.required_state;

ALTER TABLE public.orders ALTER COLUMN last TYPE public.entry USING CASE WHEN last IS NOT DISTINCT FROM NULL THEN NULL ELSE ROW((last).at, (last).state::text::public.state)::public.entry END;

DROP DOMAIN public.required_state_dado_old;

DROP TYPE public.entry_dado_old;

DROP TYPE public.state_dado_old;
