select *
frm orders
