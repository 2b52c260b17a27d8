CREATE TYPE public.kind AS ENUM ('x', 'y');

ALTER TABLE public.t ALTER COLUMN kind DROP DEFAULT;

ALTER TABLE public.t ALTER COLUMN kind TYPE public.kind USING kind::public.kind;

ALTER TABLE public.t ALTER COLUMN kind SET DEFAULT 'x'::public.kind;
