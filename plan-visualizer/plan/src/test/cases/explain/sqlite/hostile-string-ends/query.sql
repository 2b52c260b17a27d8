select 'a'';'; delete from orders
