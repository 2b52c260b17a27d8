ALTER TYPE public."Odd ""type""" RENAME TO "Odd ""type""_dado_old";

CREATE TYPE public."Odd ""type""" AS ENUM ('it''s', E'a\\b');

ALTER TABLE public.t ALTER COLUMN kind DROP DEFAULT;

ALTER TABLE public.t ALTER COLUMN kind TYPE public."Odd ""type""" USING kind::text::public."Odd ""type""";

ALTER TABLE public.t ALTER COLUMN kind SET DEFAULT 'it''s'::public."Odd ""type""";

DROP TYPE public."Odd ""type""_dado_old";
