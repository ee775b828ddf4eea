//! Entry point in the browser.

fn main() {
    san_vat_lai_chau::shell::start();
}
