ALTER TABLE public.orders DROP CONSTRAINT orders_user_id_fkey;

ALTER TABLE public.users DROP CONSTRAINT users_nick_key;

ALTER TABLE public.orders ADD CONSTRAINT no_overlap EXCLUDE USING btree (placed WITH =);

ALTER TABLE public.orders ADD CONSTRAINT positive CHECK ((total > (0)::numeric) AND (total < '1000000'::numeric));

ALTER TABLE public.users ADD CONSTRAINT users_email UNIQUE (email);

ALTER TABLE public.orders ADD CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES public.users (id) ON DELETE CASCADE;
