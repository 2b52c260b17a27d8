ALTER TYPE public.mood RENAME TO mood_dado_old;

CREATE TYPE public.mood AS ENUM ('sad', 'happy');

ALTER TABLE public.people ALTER COLUMN mood TYPE public.mood USING mood::text::public.mood;

DROP TYPE public.mood_dado_old;
