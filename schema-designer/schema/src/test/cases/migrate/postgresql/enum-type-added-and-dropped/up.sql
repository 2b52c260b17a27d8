CREATE TYPE public.new_kind AS ENUM ('x', 'y');

COMMENT ON TYPE public.new_kind IS 'kinds of things';

ALTER TABLE public.t ALTER COLUMN kind TYPE public.new_kind USING kind::text::public.new_kind;

DROP TYPE public.old_kind;
