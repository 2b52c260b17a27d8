ALTER TABLE public.orders DROP CONSTRAINT orders_user;

ALTER TABLE public.users DROP CONSTRAINT users_email;

ALTER TABLE public.orders DROP CONSTRAINT positive;

ALTER TABLE public.orders DROP CONSTRAINT no_overlap;

ALTER TABLE public.users ADD CONSTRAINT users_nick_key UNIQUE (nick);

ALTER TABLE public.orders ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users (id);
