//! What a table of messages becomes: a function for each, the words that templates see, and the list
//! that tests compare the files of words with.
//!
//! Which messages there are is the table's matter, in `messages`.

macro_rules! messages {
    (
        fixed { $($fixed:ident,)* }
        with_variables { $($message:ident($($variable:ident: $type:ty),*);)* }
    ) => {
        /// The words without variables. A template gets them as `words`.
        #[derive(Clone, Debug, Hash, Serialize)]
        pub struct TemplateWords {
            $(pub(super) $fixed: Box<str>,)*
        }

        impl TemplateWords {
            fn new(text: impl Fn(&str) -> String) -> TemplateWords {
                TemplateWords { $($fixed: text(stringify!($fixed)).into(),)* }
            }
        }

        /// The functions are named as the messages in `words/` are, and take their variables.
        impl Words {
            $(pub fn $fixed(&self) -> &str {
                &self.fixed.$fixed
            })*

            $(pub fn $message(&self, $($variable: $type),*) -> String {
                let mut variables = FluentArgs::new();
                $(variables.set(stringify!($variable), $variable);)*
                self.messages.text(&id(stringify!($message)), Some(&variables))
            })*
        }

        /// Every message that is asked for, by the name of its function, with its variables.
        pub const MESSAGES: &[(&str, &[&str])] = &[
            $((stringify!($fixed), &[]),)*
            $((stringify!($message), &[$(stringify!($variable)),*]),)*
        ];
    };
}

pub(super) use messages;
