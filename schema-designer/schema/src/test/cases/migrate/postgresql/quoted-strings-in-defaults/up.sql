ALTER TABLE public.t ADD COLUMN a text DEFAULT 'semi;colon'::text;

ALTER TABLE public.t ADD COLUMN b text DEFAULT 'new
line'::text;

ALTER TABLE public.t ADD COLUMN c text DEFAULT '$$'::text;

ALTER TABLE public.t ADD COLUMN d jsonb DEFAULT '{"a": [1, "x''y"]}'::jsonb;

ALTER TABLE public.t ADD COLUMN e text[] DEFAULT ARRAY['a'::text, 'b,c'::text];
