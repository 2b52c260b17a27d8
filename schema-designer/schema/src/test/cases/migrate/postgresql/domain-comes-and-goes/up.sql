CREATE DOMAIN public.email AS text COLLATE "C" DEFAULT 'nobody@example.com'::text CONSTRAINT has_at CHECK (VALUE ~~ '%@%'::text);

COMMENT ON DOMAIN public.email IS 'an address';

ALTER TABLE public.t ALTER COLUMN email TYPE public.email USING email::public.email;
