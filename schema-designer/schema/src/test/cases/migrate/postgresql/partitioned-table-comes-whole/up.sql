CREATE TABLE public.m (
  id bigint NOT NULL,
  at timestamp with time zone NOT NULL,
  t_id bigint,
  CONSTRAINT m_pkey PRIMARY KEY (id, at),
  CONSTRAINT m_t_id_fkey FOREIGN KEY (t_id) REFERENCES public.t (id)
) PARTITION BY RANGE (at);

CREATE TABLE public.m_new PARTITION OF public.m FOR VALUES FROM ('2026-01-01 00:00:00+00') TO (MAXVALUE);

CREATE TABLE public.m_old PARTITION OF public.m FOR VALUES FROM (MINVALUE) TO ('2026-01-01 00:00:00+00');

CREATE INDEX m_t ON public.m (t_id);
