ALTER TABLE public.users DROP COLUMN nick;

ALTER TABLE public.users ADD COLUMN full_name text DEFAULT 'nobody'::text NOT NULL;

ALTER TABLE public.users ADD COLUMN born date;

ALTER TABLE public.users ADD COLUMN seen timestamp with time zone DEFAULT now();
