CREATE TABLE public.a (
  id bigint NOT NULL,
  b bigint,
  CONSTRAINT a_pkey PRIMARY KEY (id)
);

CREATE TABLE public.b (
  id bigint NOT NULL,
  a bigint,
  CONSTRAINT b_a_fkey FOREIGN KEY (a) REFERENCES public.a (id),
  CONSTRAINT b_pkey PRIMARY KEY (id)
);

ALTER TABLE public.a ADD CONSTRAINT a_b FOREIGN KEY (b) REFERENCES public.b (id);
