select *
frm t
