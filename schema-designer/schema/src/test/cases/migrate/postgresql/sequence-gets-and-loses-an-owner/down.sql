ALTER SEQUENCE public.b_numbers OWNED BY NONE;

ALTER SEQUENCE public.a_numbers OWNED BY public.t.a;
