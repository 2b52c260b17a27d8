select * frm t
