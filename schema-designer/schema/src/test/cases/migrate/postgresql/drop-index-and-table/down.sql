CREATE TYPE public.mood AS ENUM ('good', 'bad');

CREATE INDEX CONCURRENTLY orders_user ON public.orders (user_id);

CREATE TABLE public.notes (
  id integer NOT NULL,
  parent_id integer,
  user_id bigint NOT NULL,
  how public.mood DEFAULT 'good'::public.mood NOT NULL,
  said text[],
  CONSTRAINT notes_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.notes (id),
  CONSTRAINT notes_pkey PRIMARY KEY (id),
  CONSTRAINT notes_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users (id) ON DELETE CASCADE
);
