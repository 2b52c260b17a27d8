ALTER TABLE public.customer ADD COLUMN note character varying(20);

UPDATE public.customer SET note = (SELECT kept.note FROM public.dado_kept_customer_note_7d85a402 kept WHERE kept.id = public.customer.id)
WHERE EXISTS (SELECT 1 FROM public.dado_kept_customer_note_7d85a402 kept WHERE kept.id = public.customer.id);

DROP TABLE public.dado_kept_customer_note_7d85a402;

ALTER TABLE public.customer ADD COLUMN born date;

UPDATE public.customer SET born = (SELECT kept.born FROM public.dado_kept_customer_born_7d802f59 kept WHERE kept.id = public.customer.id)
WHERE EXISTS (SELECT 1 FROM public.dado_kept_customer_born_7d802f59 kept WHERE kept.id = public.customer.id);

DROP TABLE public.dado_kept_customer_born_7d802f59;

ALTER TABLE public.customer ALTER COLUMN born SET NOT NULL;

CREATE TABLE public.visit (
  id integer NOT NULL,
  customer_id integer NOT NULL,
  seen date,
  CONSTRAINT visit_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customer (id),
  CONSTRAINT visit_pkey PRIMARY KEY (id)
);

INSERT INTO public.visit (id, customer_id, seen) OVERRIDING SYSTEM VALUE
SELECT id, customer_id, seen FROM public.dado_kept_visit__cf595c43;

DROP TABLE public.dado_kept_visit__cf595c43;
