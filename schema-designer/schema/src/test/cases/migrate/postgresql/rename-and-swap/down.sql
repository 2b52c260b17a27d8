ALTER TABLE public.users ALTER COLUMN email TYPE character varying(40);

ALTER TABLE public.users ALTER COLUMN email DROP NOT NULL;

ALTER TABLE public.users ALTER COLUMN nick TYPE character varying(100);

ALTER TABLE public.users ALTER COLUMN nick SET NOT NULL;

ALTER TABLE public.users RENAME COLUMN nick TO email_dado_swap3;

ALTER TABLE public.users RENAME COLUMN email TO nick;

ALTER TABLE public.users RENAME COLUMN email_dado_swap3 TO email;

ALTER TABLE public.purchases RENAME COLUMN amount TO total;

ALTER TABLE public.purchases RENAME TO orders;
