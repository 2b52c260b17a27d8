ALTER TABLE public.tree ADD CONSTRAINT tree_parent_fkey FOREIGN KEY (parent) REFERENCES public.tree (id) ON DELETE CASCADE;
