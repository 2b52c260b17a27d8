ALTER TABLE public.orders RENAME TO purchases;

ALTER TABLE public.purchases RENAME COLUMN total TO amount;

ALTER TABLE public.users RENAME COLUMN email TO email_dado_swap3;

ALTER TABLE public.users RENAME COLUMN nick TO email;

ALTER TABLE public.users RENAME COLUMN email_dado_swap3 TO nick;

ALTER TABLE public.users ALTER COLUMN nick TYPE character varying(40);

ALTER TABLE public.users ALTER COLUMN nick DROP NOT NULL;

ALTER TABLE public.users ALTER COLUMN email TYPE character varying(100);

ALTER TABLE public.users ALTER COLUMN email SET NOT NULL;
