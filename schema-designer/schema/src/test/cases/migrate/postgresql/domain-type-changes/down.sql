ALTER TABLE public.prices DROP CONSTRAINT cheap;

ALTER DOMAIN public.cents RENAME TO cents_dado_old;

CREATE DOMAIN public.cents AS integer CONSTRAINT positive CHECK (VALUE >= 0);

ALTER TABLE public.prices ALTER COLUMN price DROP DEFAULT;

ALTER TABLE public.prices ALTER COLUMN price TYPE public.cents USING price::bigint::integer::public.cents;

ALTER TABLE public.prices ALTER COLUMN price SET DEFAULT 0;

DROP DOMAIN public.cents_dado_old;

ALTER TABLE public.prices ADD CONSTRAINT cheap CHECK ((price)::integer < 1000);
