delete from items where product_id = 12
