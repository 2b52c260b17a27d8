ALTER TABLE public.m ADD COLUMN amount numeric(10,2) DEFAULT 0 NOT NULL;

ALTER TABLE public.m ADD CONSTRAINT m_pkey PRIMARY KEY (id, at);

ALTER TABLE public.m ADD CONSTRAINT not_so_many CHECK (amount <> (99)::numeric);

CREATE UNIQUE INDEX m_one ON public.m (at, amount, id);
