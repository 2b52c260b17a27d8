CREATE TYPE public.old_kind AS ENUM ('x');

ALTER TABLE public.t ALTER COLUMN kind TYPE public.old_kind USING kind::text::public.old_kind;

DROP TYPE public.new_kind;
