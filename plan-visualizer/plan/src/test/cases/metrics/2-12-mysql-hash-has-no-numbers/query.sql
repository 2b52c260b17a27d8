select count(*) from orders o join items i on i.qty=o.id+0
