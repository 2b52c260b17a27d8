begin; delete from orders; commit
