ALTER TYPE public.size RENAME TO size_dado_old;

CREATE TYPE public.size AS ENUM ('small', 'medium', 'large');

ALTER TABLE public.shirts ALTER COLUMN size TYPE public.size USING size::text::public.size;

DROP TYPE public.size_dado_old;
