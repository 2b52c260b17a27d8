ALTER TYPE public.address RENAME TO address_dado_old;

CREATE TYPE public.address AS (street character varying(20), number integer);

ALTER TABLE public.people ALTER COLUMN home TYPE public.address USING CASE WHEN home IS NOT DISTINCT FROM NULL THEN NULL ELSE ROW((home).street::character varying(20), (home).number::integer)::public.address END;

DROP TYPE public.address_dado_old;
