select count(*) from orders o join items i on i.qty = o.id % 7 and i.line + o.id = 1000 where o.id < 3000 and i.line < 20000;
